package kz.aiqyn.base.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives mail to the server that the settings name, one connection a mail.
@Component
class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private static final String CONNECT_MILLIS = "10000";
    private static final String SILENCE_MILLIS = "30000";
    /// Answers of servers from here on are for good.
    private static final int FOR_GOOD = 500;

    private final MailSettings settings;
    private final InstantSource clock;

    MailServer(MailSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// What a server answered.
    sealed interface Answer {

        /// It took the mail.
        record Taken() implements Answer {}

        /// It takes no mail for the address.
        record Refused(String said) implements Answer {}

        /// It did not take this mail now.
        record Later(String said) implements Answer {}

        /// It is not there, or lets nobody in: another mail would fare no better now.
        record Away(String said) implements Answer {}
    }

    Answer send(Letter letter) {
        Session session = Session.getInstance(properties());
        @Nullable Transport transport = null;
        try {
            transport = session.getTransport(settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp");
            connect(transport);
        } catch (MessagingException e) {
            close(transport);
            return new Answer.Away(said(e));
        }
        try {
            MimeMessage message = message(session, letter);
            transport.sendMessage(message, message.getAllRecipients());
            return new Answer.Taken();
        } catch (MessagingException e) {
            return refusal(e).<Answer>map(Answer.Refused::new).orElseGet(() -> new Answer.Later(said(e)));
        } finally {
            close(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        boolean known = !settings.user().isEmpty();
        transport.connect(
                settings.host(), settings.port(), known ? settings.user() : null, known ? settings.password() : null);
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.setProperty(protocol + "connectiontimeout", CONNECT_MILLIS);
            properties.setProperty(protocol + "timeout", SILENCE_MILLIS);
            properties.setProperty(protocol + "writetimeout", SILENCE_MILLIS);
            properties.setProperty(
                    protocol + "auth", Boolean.toString(!settings.user().isEmpty()));
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        }
        if (settings.security() == MailSettings.Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.message());
            }
        };
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        if (letter.files().isEmpty()) {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(parts(letter));
        }
        message.setSentDate(Date.from(clock.instant()));
        // So that no absent reader's machine answers a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeMultipart parts = new MimeMultipart(text);
        for (LetterFile file : letter.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
            part.setFileName(file.name());
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static void close(@Nullable Transport transport) {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) { // the mail is taken or not all the same
            LOG.debug("the mail server did not say goodbye", e);
        }
    }

    /// What was said of the address, where it is refused for good.
    private static Optional<String> refusal(MessagingException failure) {
        Exception at = failure;
        while (at instanceof MessagingException one) {
            if (one instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= FOR_GOOD) {
                return Optional.of(said(refused));
            }
            at = one.getNextException();
        }
        return Optional.empty();
    }

    private static String said(Exception failure) {
        String text = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return text.strip().replaceAll("\\s+", " ");
    }
}
