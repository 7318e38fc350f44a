package iti.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** Identities are stored as {@code uuid}, absent ones as null: EclipseLink's own conversion of identities fails on null. */
@Converter(autoApply = true)
public class UuidColumn implements AttributeConverter<UUID, UUID> {

    @Override
    public UUID convertToDatabaseColumn(UUID identity) {
        return identity;
    }

    @Override
    public UUID convertToEntityAttribute(UUID column) {
        return column;
    }
}
