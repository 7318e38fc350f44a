package iti.web;

import iti.certificate.ExpiryRounds;
import iti.exchange.DeliveryRounds;
import iti.inquiry.InquiryRounds;
import iti.register.ImportRounds;
import iti.request.ReminderRounds;
import iti.request.RenewalRounds;
import iti.request.TimeStampRounds;
import iti.setup.SetUp;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Begins what runs by itself, once the application is whole: earlier the beans of a library have no database. */
@WebListener
public class Beginning implements ServletContextListener {

    @Inject
    private SetUp setUp;
    @Inject
    private DeliveryRounds rounds;
    @Inject
    private ReminderRounds reminders;
    @Inject
    private InquiryRounds inquiryRounds;
    @Inject
    private TimeStampRounds timeStamps;
    @Inject
    private ImportRounds importRounds;
    @Inject
    private ExpiryRounds expiry;
    @Inject
    private RenewalRounds renewals;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        setUp.offer();
        rounds.start();
        reminders.start();
        inquiryRounds.start();
        timeStamps.start();
        importRounds.start();
        expiry.start();
        renewals.start();
    }
}
