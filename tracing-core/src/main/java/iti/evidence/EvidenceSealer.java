package iti.evidence;

import iti.message.SigningKey;
import java.time.Instant;
import java.util.List;

/** Binds files into one container whose manifest, with the digest of each, is signed. */
public interface EvidenceSealer {

    /** @return an ASiC-E container (ETSI EN 319 162-1) with one CAdES signature of level B */
    byte[] seal(List<EvidenceFile> files, SigningKey key, Instant at);
}
