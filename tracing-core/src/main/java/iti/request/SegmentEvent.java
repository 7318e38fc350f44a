package iti.request;

/** Events of a supply chain that a record can prove. Names in words: {@code codes.properties}. */
public enum SegmentEvent {
    MANUFACTURE,
    SALE,
    EXPORT,
    IMPORT,
    REEXPORT,
    TRANSFER,
    LICENCE,
    LOSS,
    THEFT,
    DEACTIVATION,
    DESTRUCTION
}
