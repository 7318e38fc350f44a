package iti.request;

import iti.directory.RequesterKind;
import java.util.List;
import java.util.stream.Stream;

/** Grounds on which a weapon is illicit (ITI 6 (a) to (e)). Names in words: {@code codes.properties}. */
public enum IllicitGround {
    ILL_A_LAW_OF_FINDING_STATE,
    ILL_B_UNSC_EMBARGO,
    ILL_C_NOT_MARKED,
    ILL_D_UNLICENSED_MANUFACTURE,
    ILL_E_UNAUTHORIZED_TRANSFER;

    /** The grounds in the order in which they are offered: to a requester with a mandate the embargo first. */
    public static List<IllicitGround> offered(RequesterKind asker) {
        return asker.withoutTerritory() ? Stream.concat(Stream.of(ILL_B_UNSC_EMBARGO), Stream.of(values())).distinct().toList() : List.of(values());
    }
}
