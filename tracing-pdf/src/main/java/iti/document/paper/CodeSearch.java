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

    private static final double TWO_THIRDS = 2d / 3;
    private static final double HALF = 0.5;

    private CodeSearch() {
    }

    /** All codes that can be read at once. */
    static Set<ReplyCode> quick(BufferedImage page) {
        return several(source(page), HybridBinarizer::new);
    }

    /** Tries harder: with one threshold, when the grain of a scan is averaged out, with fewer points, and part by part, so that nothing else on the page misleads. */
    static Set<ReplyCode> thorough(BufferedImage page) {
        for (BufferedImage variant : new BufferedImage[] {page, Greys.calm(page), Greys.scaled(Greys.calm(page), TWO_THIRDS), Greys.scaled(Greys.calm(page), HALF)}) {
            Set<ReplyCode> found = one(source(variant));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return inParts(source(Greys.calm(page)));
    }

    private static Set<ReplyCode> one(LuminanceSource page) {
        Set<ReplyCode> found = one(page, HybridBinarizer::new);
        return found.isEmpty() ? one(page, GlobalHistogramBinarizer::new) : found;
    }

    /** Parts of a half of each side that overlap by half. */
    private static Set<ReplyCode> inParts(LuminanceSource page) {
        int width = page.getWidth() / 2;
        int height = page.getHeight() / 2;
        for (int down = 2; down >= 0; down--) {
            for (int across = 0; across <= 2; across++) {
                Set<ReplyCode> found = one(page.crop(across * width / 2, down * height / 2, width, height));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Set.of();
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
