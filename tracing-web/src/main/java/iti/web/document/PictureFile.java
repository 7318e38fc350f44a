package iti.web.document;

import iti.photo.CleanPhoto;
import jakarta.ws.rs.core.Response;

/** A photo as an answer. A page of ours shows it; opened by itself it is a file to save, so that nothing else is ever made of it. */
public final class PictureFile {

    private PictureFile() {
    }

    /** @param name of the file, made by us */
    public static Response of(byte[] jpeg, String name) {
        return Response.ok(jpeg, CleanPhoto.MEDIA_TYPE).header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
    }
}
