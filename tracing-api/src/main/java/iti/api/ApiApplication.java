package iti.api;

import iti.api.access.BearerToken;
import iti.api.access.TokensResource;
import iti.api.access.UsersResource;
import iti.api.casefile.BatchResource;
import iti.api.casefile.CasesResource;
import iti.api.casefile.DiversionsResource;
import iti.api.casefile.EvidenceResource;
import iti.api.casefile.PhotosResource;
import iti.api.casefile.WeaponPhotosResource;
import iti.api.directory.CalendarsResource;
import iti.api.directory.OwnStateResource;
import iti.api.directory.StatesResource;
import iti.api.exchange.DeliveriesResource;
import iti.api.exchange.IncomingResource;
import iti.api.figures.FiguresResource;
import iti.api.inquiry.InquiryLinksResource;
import iti.api.inquiry.OverdueInquiriesResource;
import iti.api.json.RequestBodies;
import iti.api.ledger.LedgerResource;
import iti.api.openapi.OpenApiResource;
import iti.api.problem.AnyRefusal;
import iti.api.problem.FailedCommit;
import iti.api.problem.RefusedCall;
import iti.api.reference.ReferenceChecksResource;
import iti.api.reference.ReferenceResource;
import iti.api.reference.WeaponChecksResource;
import iti.api.reference.WeaponMatchesResource;
import iti.api.register.ImportsResource;
import iti.api.register.RegistersResource;
import iti.api.request.AccessResource;
import iti.api.request.CaseRequestsResource;
import iti.api.request.ChainsResource;
import iti.api.request.DocumentsResource;
import iti.api.request.ExtensionsResource;
import iti.api.request.HolderChecksResource;
import iti.api.request.InquiriesResource;
import iti.api.request.InquiryFilesResource;
import iti.api.request.NextHopsResource;
import iti.api.request.NoticesResource;
import iti.api.request.PaperRepliesResource;
import iti.api.request.PlansResource;
import iti.api.request.RequestActsResource;
import iti.api.request.RequestChangesResource;
import iti.api.request.RequestDocumentsResource;
import iti.api.request.RequestPhotosResource;
import iti.api.request.RequestsResource;
import iti.api.request.ResponseResource;
import iti.api.request.SearchesResource;
import iti.api.request.TargetsResource;
import iti.api.request.ThreadsResource;
import iti.api.request.WaitingDocumentResource;
import iti.api.setup.SetUpResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The interface for programs. Each resource and each filter is listed here; the pages are an application of their own. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(BearerToken.class, RequestBodies.class, AnyRefusal.class, FailedCommit.class, RefusedCall.class, SetUpResource.class,
                TokensResource.class, UsersResource.class, OwnStateResource.class, StatesResource.class, CalendarsResource.class,
                RegistersResource.class, ImportsResource.class, CasesResource.class, BatchResource.class, PlansResource.class, CaseRequestsResource.class, RequestsResource.class, RequestDocumentsResource.class,
                RequestActsResource.class, ResponseResource.class, DocumentsResource.class, DiversionsResource.class, ChainsResource.class,
                NextHopsResource.class, SearchesResource.class, InquiriesResource.class, InquiryLinksResource.class, IncomingResource.class,
                DeliveriesResource.class, TargetsResource.class, ExtensionsResource.class, NoticesResource.class, FiguresResource.class,
                LedgerResource.class, OpenApiResource.class, AccessResource.class, InquiryFilesResource.class, HolderChecksResource.class,
                OverdueInquiriesResource.class, ThreadsResource.class, RequestChangesResource.class, WaitingDocumentResource.class, PaperRepliesResource.class,
                WeaponPhotosResource.class, PhotosResource.class, RequestPhotosResource.class, EvidenceResource.class, ReferenceResource.class, ReferenceChecksResource.class,
                WeaponChecksResource.class, WeaponMatchesResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
