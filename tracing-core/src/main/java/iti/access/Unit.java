package iti.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An authority or a part of one, for example a police district. Cases belong to a unit. */
@Entity
@Table(name = "unit")
public class Unit {

    @Id
    private UUID id;
    private String name;

    protected Unit() {
    }

    Unit(String name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
