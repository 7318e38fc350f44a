package iti.document.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The list of a container's files with the SHA-256 of each (ETSI EN 319 162-1, A.4), which is what is signed. */
public final class Manifest {

    /** Where the manifest stands in the container. */
    public static final String PLACE = "META-INF/ASiCManifest.xml";
    /** Where its signature stands. */
    public static final String SIGNATURE = "META-INF/signature001.p7s";

    private static final String ASIC = "http://uri.etsi.org/02918/v1.2.1#";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private Manifest() {
    }

    /** @param mediaTypes of the files by name; @param digests SHA-256 in hexadecimal digits by name */
    static byte[] write(Map<String, String> mediaTypes, Map<String, String> digests) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("asic", "ASiCManifest", ASIC);
            xml.writeNamespace("asic", ASIC);
            xml.writeNamespace("ds", DS);
            xml.writeEmptyElement("asic", "SigReference", ASIC);
            xml.writeAttribute("URI", SIGNATURE);
            xml.writeAttribute("MimeType", "application/pkcs7-signature");
            for (Map.Entry<String, String> file : digests.entrySet()) {
                xml.writeStartElement("asic", "DataObjectReference", ASIC);
                xml.writeAttribute("URI", file.getKey());
                xml.writeAttribute("MimeType", mediaTypes.get(file.getKey()));
                xml.writeEmptyElement("ds", "DigestMethod", DS);
                xml.writeAttribute("Algorithm", SHA256);
                xml.writeStartElement("ds", "DigestValue", DS);
                xml.writeCharacters(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.getValue())));
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A manifest of plain names can be written.", e);
        }
        return out.toByteArray();
    }

    /** The SHA-256 of each file, in hexadecimal digits. @throws IOException when it is no manifest, names a file twice or uses another digest */
    public static Map<String, String> read(byte[] manifest) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> digests = new LinkedHashMap<>();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(manifest));
            String file = null;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "DataObjectReference" -> file = xml.getAttributeValue(null, "URI");
                    case "DigestMethod" -> demand(SHA256.equals(xml.getAttributeValue(null, "Algorithm")), "The manifest uses another digest than SHA-256.");
                    case "DigestValue" -> {
                        demand(file != null, "The manifest holds a digest of no file.");
                        String digest = HexFormat.of().formatHex(Base64.getDecoder().decode(xml.getElementText().strip()));
                        demand(digests.put(file, digest) == null, "The manifest names a file twice.");
                    }
                    case "ASiCManifest", "SigReference" -> { }
                    default -> throw new IOException("The manifest holds something that does not belong there: " + xml.getLocalName() + ".");
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException("The manifest cannot be read.", e);
        }
        return digests;
    }

    private static void demand(boolean good, String otherwise) throws IOException {
        if (!good) {
            throw new IOException(otherwise);
        }
    }
}
