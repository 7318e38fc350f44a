package iti.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The person a record names. Kept apart from the record; read by {@link Registers#holder} only. */
@Entity
@Table(name = "register_holder")
class RegisterHolder {

    @Id
    @Column(name = "record_id")
    private long record;
    private String holder;

    protected RegisterHolder() {
    }

    String holder() {
        return holder;
    }
}
