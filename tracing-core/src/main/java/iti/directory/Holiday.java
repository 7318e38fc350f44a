package iti.directory;

import java.time.LocalDate;

/** A day that a calendar file calls free, and what it calls it; the name may be empty. */
public record Holiday(LocalDate day, String name) {
}
