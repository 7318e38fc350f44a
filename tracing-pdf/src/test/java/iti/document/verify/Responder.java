package iti.document.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** An OCSP responder over real HTTP on the loopback address, which answers as a test wants. */
final class Responder implements AutoCloseable {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    /** Answers a question in bytes. */
    interface Answering {
        byte[] to(OCSPReq question) throws GeneralSecurityException, OCSPException, OperatorCreationException, IOException;
    }

    private final HttpServer server;
    private volatile Answering answering;
    private volatile int asked;

    Responder() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/ocsp", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ocsp");
    }

    void answer(Answering answering) {
        this.answering = answering;
    }

    int asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked++;
            if (answering == null || !"application/ocsp-request".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] answer = answering.to(new OCSPReq(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    /** Says the same of everything that is asked; this word is current for a day. */
    static Answering saying(Authority.Key signer, CertificateStatus status, Instant at) {
        return saying(signer, status, at, at.plusSeconds(86_400));
    }

    static Answering saying(Authority.Key signer, CertificateStatus status, Instant at, Instant next) {
        return question -> {
            List<CertificateID> about = new ArrayList<>();
            for (Req one : question.getRequestList()) {
                about.add(one.getCertID());
            }
            return signed(signer, about, status, at, next);
        };
    }

    /** An answer that nobody asked for. */
    static byte[] about(X509Certificate certificate, X509Certificate issuer, Authority.Key signer, CertificateStatus status, Instant at) {
        return about(certificate.getSerialNumber(), issuer, signer, status, at);
    }

    static byte[] about(BigInteger serial, X509Certificate issuer, Authority.Key signer, CertificateStatus status, Instant at) {
        try {
            CertificateID id = new CertificateID(new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer), serial);
            return signed(signer, List.of(id), status, at, at.plusSeconds(86_400));
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signed(Authority.Key signer, List<CertificateID> about, CertificateStatus status, Instant at, Instant next)
            throws GeneralSecurityException, OCSPException, OperatorCreationException, IOException {
        JcaX509CertificateHolder certificate = new JcaX509CertificateHolder(signer.certificate());
        BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
        about.forEach(id -> builder.addResponse(id, status, Date.from(at), next == null ? null : Date.from(next)));
        var key = new JcaContentSignerBuilder(signer.algorithm()).setProvider(PROVIDER).build(signer.pair().getPrivate());
        return new OCSPRespBuilder().build(OCSPResp.SUCCESSFUL, builder.build(key, new X509CertificateHolder[] {certificate}, Date.from(at))).getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
