package kz.aiqyn.base.attachment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.aiqyn.base.identity.Open;
import kz.aiqyn.base.web.Absent;
import kz.aiqyn.base.web.Download;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// Photographs and papers for everybody. Their addresses hold the digest of what is behind them, so that a reader asks
/// for each once; the same in every language.
@Controller
@Open
class AttachmentOpenController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final int DIGEST = 64;

    private final StoredContents contents;
    private final StoredAttachments attachments;

    AttachmentOpenController(StoredContents contents, StoredAttachments attachments) {
        this.contents = contents;
        this.attachments = attachments;
    }

    @GetMapping(AttachmentCard.PHOTOGRAPHS + "/{photograph}.jpg")
    void picture(@PathVariable String photograph, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes =
                contents.openPicture(photograph).orElseThrow(() -> Absent.of("attachment.absent.picture", photograph));
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        if (new ServletWebRequest(request, response).checkNotModified("\"" + photograph + "\"")) {
            return;
        }
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @GetMapping(AttachmentCard.PAPERS + "/{paper}")
    void paper(@PathVariable String paper, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Attachment found = attachments
                .openPaper(paper.substring(0, Math.min(DIGEST, paper.length())))
                .filter(one -> one.publicName().equals(paper))
                .orElseThrow(() -> Absent.of("attachment.absent.picture", paper));
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        if (new ServletWebRequest(request, response).checkNotModified("\"" + paper + "\"")) {
            return;
        }
        Download.begin(response, found.file().name(), found.file().size());
        contents.write(found.file().content(), response.getOutputStream());
    }
}
