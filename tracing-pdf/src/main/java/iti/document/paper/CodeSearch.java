package iti.document.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.Binarizer;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import iti.paper.ReplyCode;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks for reply codes in a picture of a page in shades of grey, however the page was turned (ISO/IEC 18004). Other squares are passed over. */
final class CodeSearch {

    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE, DecodeHintType.CHARACTER_SET, "ISO-8859-1");

    private CodeSearch() {
    }

    /** All codes that can be read at once. */
    static Set<ReplyCode> quick(BufferedImage page) {
        return several(source(page), HybridBinarizer::new);
    }

    /** Tries harder: the whole page with one threshold, then what is left when the grain of a scan is averaged out. */
    static Set<ReplyCode> thorough(BufferedImage page) {
        LuminanceSource as = source(page);
        Set<ReplyCode> found = one(as, HybridBinarizer::new);
        if (found.isEmpty()) {
            found = one(as, GlobalHistogramBinarizer::new);
        }
        LuminanceSource calm = found.isEmpty() ? source(Greys.calm(page)) : as;
        if (found.isEmpty()) {
            found = one(calm, HybridBinarizer::new);
        }
        return found.isEmpty() ? one(calm, GlobalHistogramBinarizer::new) : found;
    }

    private static Set<ReplyCode> several(LuminanceSource page, Function<LuminanceSource, Binarizer> binarizer) {
        Set<ReplyCode> codes = new LinkedHashSet<>();
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer.apply(page)), HINTS)) {
                code(result).ifPresent(codes::add);
            }
        } catch (ReaderException none) {
            return codes;
        }
        return codes;
    }

    private static Set<ReplyCode> one(LuminanceSource page, Function<LuminanceSource, Binarizer> binarizer) {
        try {
            return code(new QRCodeReader().decode(new BinaryBitmap(binarizer.apply(page)), HINTS)).map(Set::of).orElseGet(Set::of);
        } catch (ReaderException none) {
            return Set.of();
        }
    }

    private static Optional<ReplyCode> code(Result result) {
        return ReplyCode.read(result.getText());
    }

    private static LuminanceSource source(BufferedImage page) {
        byte[] greys = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        return new PlanarYUVLuminanceSource(greys, page.getWidth(), page.getHeight(), 0, 0, page.getWidth(), page.getHeight(), false);
    }
}
