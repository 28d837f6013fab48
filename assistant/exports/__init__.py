"""What a visitor takes away: calendars, tables and documents."""
