package iti.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One weapon of a schedule. Its number, from 1, never changes: both States speak of the weapon by it. */
@Embeddable
public class RequestLine {

    @Column(name = "line_number")
    private int number;
    @Column(name = "firearm_id")
    private UUID firearm;

    protected RequestLine() {
    }

    RequestLine(int number, UUID firearm) {
        this.number = number;
        this.firearm = firearm;
    }

    public int number() {
        return number;
    }

    public UUID firearm() {
        return firearm;
    }
}
