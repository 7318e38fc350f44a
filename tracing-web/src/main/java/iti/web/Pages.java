package iti.web;

import iti.web.access.CookieBoundToken;
import iti.web.access.FileFormToken;
import iti.web.access.SignInFirst;
import iti.web.access.SignInPage;
import iti.web.access.SignOutPage;
import iti.web.accessibility.AccessibilityPage;
import iti.web.accessibility.KeysPage;
import iti.web.account.AccountPage;
import iti.web.admin.AdminPage;
import iti.web.board.BoardPage;
import iti.web.board.ExtendPage;
import iti.web.board.TargetsPage;
import iti.web.casefile.BatchPage;
import iti.web.casefile.BatchTemplate;
import iti.web.casefile.CasePage;
import iti.web.casefile.DiversionPage;
import iti.web.casefile.EvidenceDownload;
import iti.web.casefile.PhotoPage;
import iti.web.casefile.PhotosPage;
import iti.web.casefile.RecoveryPage;
import iti.web.casefile.RequestActs;
import iti.web.casefile.WeaponPage;
import iti.web.casefile.WeaponsPage;
import iti.web.certificate.CertificatesPage;
import iti.web.directory.CalendarPage;
import iti.web.directory.DeliveryActs;
import iti.web.directory.DirectoryPage;
import iti.web.directory.OwnCertificate;
import iti.web.directory.StatePage;
import iti.web.document.CheckDocumentPage;
import iti.web.document.DocumentPage;
import iti.web.figures.FiguresPage;
import iti.web.home.HomePage;
import iti.web.home.NoticeActs;
import iti.web.inbox.InboxPage;
import iti.web.inbox.VerdictPage;
import iti.web.incoming.AnswerActs;
import iti.web.incoming.AnswerPage;
import iti.web.incoming.CarriedPhotoPage;
import iti.web.incoming.IncomingPage;
import iti.web.incoming.InquiryActs;
import iti.web.incoming.InquiryFiles;
import iti.web.incoming.LifePage;
import iti.web.incoming.LinePage;
import iti.web.incoming.LinesPage;
import iti.web.incoming.RecordsPage;
import iti.web.incoming.ThreadActs;
import iti.web.inquiry.InquiryPage;
import iti.web.ledger.LedgerExport;
import iti.web.ledger.LedgerPage;
import iti.web.paper.FilePaperPage;
import iti.web.paper.PaperReplyPage;
import iti.web.people.PeoplePage;
import iti.web.problem.FailedCommit;
import iti.web.problem.ForgedForm;
import iti.web.problem.NoSuchPage;
import iti.web.problem.OurFault;
import iti.web.problem.RefusedAct;
import iti.web.reference.MatchActs;
import iti.web.reference.ReferencePage;
import iti.web.reference.ReferenceTemplate;
import iti.web.register.ImportPage;
import iti.web.register.RefusedRows;
import iti.web.register.RegisterTemplate;
import iti.web.register.RegistersPage;
import iti.web.request.AccessPage;
import iti.web.request.CheckPage;
import iti.web.request.CorrectPage;
import iti.web.request.EarlierPage;
import iti.web.request.NextHopPage;
import iti.web.request.PlanPage;
import iti.web.request.PurposePage;
import iti.web.request.ReopenPage;
import iti.web.request.WithdrawPage;
import iti.web.setup.SetUpPage;
import iti.web.trace.FindPage;
import iti.web.trace.NewTracePage;
import iti.web.trace.TracesPage;
import iti.web.typed.ReadTyping;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.krazo.Properties;

/**
 * The pages, at the root of the address. Each page controller and each filter of the pages is listed here; the interface for
 * programs is an application of its own at {@code /api/v1}. Every form that changes something carries a token against forged requests.
 */
@ApplicationPath("/")
public class Pages extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                FileFormToken.class, ReadTyping.class, SignInFirst.class,
                RefusedAct.class, ForgedForm.class, NoSuchPage.class, FailedCommit.class, OurFault.class,
                AccessibilityPage.class, KeysPage.class,
                HomePage.class, NoticeActs.class,
                TracesPage.class, FindPage.class, NewTracePage.class, RecoveryPage.class, WeaponPage.class, PurposePage.class, CheckPage.class, RequestActs.class,
                WithdrawPage.class, CorrectPage.class, ReopenPage.class,
                AccessPage.class, DiversionPage.class, NextHopPage.class, EarlierPage.class,
                CasePage.class, WeaponsPage.class, BatchPage.class, BatchTemplate.class, PlanPage.class, DocumentPage.class, FilePaperPage.class, PaperReplyPage.class,
                InboxPage.class, VerdictPage.class, CheckDocumentPage.class,
                DirectoryPage.class, StatePage.class, CalendarPage.class, DeliveryActs.class, OwnCertificate.class,
                BoardPage.class, ExtendPage.class, TargetsPage.class, FiguresPage.class, LedgerPage.class, LedgerExport.class, EvidenceDownload.class,
                RegistersPage.class, RegisterTemplate.class, ImportPage.class, RefusedRows.class,
                ReferencePage.class, ReferenceTemplate.class, MatchActs.class,
                AccountPage.class, AdminPage.class, PeoplePage.class,
                CertificatesPage.class,
                PhotosPage.class, PhotoPage.class, CarriedPhotoPage.class,
                IncomingPage.class, LinesPage.class, LinePage.class, RecordsPage.class, LifePage.class, AnswerPage.class, AnswerActs.class, ThreadActs.class, InquiryActs.class, InquiryFiles.class, InquiryPage.class,
                SetUpPage.class, SignInPage.class, SignOutPage.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.IMPLICIT,
                Properties.CSRF_TOKEN_STRATEGY, new CookieBoundToken());
    }
}
