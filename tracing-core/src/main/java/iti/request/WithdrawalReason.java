package iti.request;

/** Why a request is withdrawn. Names in words: {@code codes.properties}. */
public enum WithdrawalReason {
    SOLVED,
    ERROR,
    DUPLICATE,
    OTHER
}
