package iti.inquiry;

import iti.firearm.FirearmDescription;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a letter to a record holder says. There is no room in it for anything of the case: neither its number nor the State that asks,
 * nor persons, nor circumstances.
 *
 * @param number   of the inquiry
 * @param notice   1 for the first letter, 2 for the second notice, and so on
 * @param askedOn  day of the first asking
 * @param dueOn    day to answer by
 * @param firearm  what is engraved on the weapon
 * @param madeIn   country of manufacture in words, or null
 * @param link     address of the page of the link, or null
 * @param printedAt when the letter was made; {@code date} is its day at the sender's place
 */
public record InquiryLetter(String number, int notice, LocalDate date, LocalDate askedOn, LocalDate dueOn, HolderKind holderKind, String holderName,
                            String question, FirearmDescription firearm, String madeIn, Sender sender, String link, Instant printedAt) {

    /** Who asks: our State. Telephone and e-mail may be null. */
    public record Sender(String state, String authority, String pointOfContact, String phone, String email) {
    }
}
