package iti.document;

import iti.document.seal.PadesSeal;
import iti.message.AttachedPhotos;
import iti.message.Contract;
import iti.message.DocumentSealer;
import iti.message.SigningKey;
import iti.message.TracingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Renders, attaches and seals the documents of this installation. Thread-safe. */
@ApplicationScoped
public class TracingDocuments implements DocumentSealer {

    private final Clock clock;
    private final Stationery stationery;
    private final Contract contract = new Contract();
    private final DocumentRenderer renderer = new DocumentRenderer();
    private final PadesSeal seal = new PadesSeal();

    @Inject
    public TracingDocuments(Clock clock, OwnStationery own) {
        this(clock, own.stationery());
    }

    /** On A4 without arms. */
    public TracingDocuments(Clock clock) {
        this(clock, Stationery.PLAIN);
    }

    TracingDocuments(Clock clock, Stationery stationery) {
        this.clock = clock;
        this.stationery = stationery;
    }

    /** @throws IllegalArgumentException when the message does not follow the contract, so that no receiver could read it */
    @Override
    public byte[] certify(TracingMessage message, AttachedPhotos photos, SigningKey officer) {
        byte[] json = contract.write(message);
        requireReadable(json);
        byte[] pdf = renderer.render(message, json, photos, stationery);
        return seal.certify(pdf, officer, message.issuedAt(), DocumentRenderer.OFFICER_FIELD, renderer.stamp(message, message.issuedAt()));
    }

    private void requireReadable(byte[] json) {
        try {
            contract.read(json);
        } catch (Contract.NotOfContract e) {
            throw new IllegalArgumentException("The message does not follow the contract. " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] countersign(byte[] certified, SigningKey pointOfContact) {
        return seal.countersign(certified, pointOfContact, clock.instant());
    }

    /** The pages of a message without any signature, for a look before signing. */
    public byte[] preview(TracingMessage message) {
        return renderer.render(message, contract.write(message), AttachedPhotos.NONE, stationery);
    }
}
