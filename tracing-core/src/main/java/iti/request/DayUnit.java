package iti.request;

/** How the days of a working target are counted. */
public enum DayUnit { CALENDAR_DAYS, WORKING_DAYS }
