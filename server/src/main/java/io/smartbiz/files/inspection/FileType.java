package io.smartbiz.files.inspection;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** The types of files that may be uploaded. A type is recognised by the content, never by the name. */
@NamedInterface("types")
public enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    HEIC("image/heic", "heic", "heif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    ZIP("application/zip", "zip"),
    MP4("video/mp4", "mp4", "m4v"),
    M4A("audio/mp4", "m4a", "mp4"),
    OGG("audio/ogg", "ogg", "oga", "opus");

    public static final Set<FileType> ALL = Collections.unmodifiableSet(EnumSet.allOf(FileType.class));

    /** Pictures that every browser shows and the server can make smaller. */
    public static final Set<FileType> PICTURES = Collections.unmodifiableSet(EnumSet.of(JPEG, PNG, WEBP, GIF));

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The type of a stored media type. */
    public static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** The media type of answers. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual extension, without the dot. */
    String extension() {
        return extensions.getFirst();
    }

    public boolean isPicture() {
        return PICTURES.contains(this);
    }

    /** Whether browsers can show it without running anything in it. */
    public boolean isShown() {
        return isPicture() || this == PDF;
    }

    /**
     * The name with an extension of this type, so that a program that goes by the name opens the file rightly. A picture that
     * was converted has its extension replaced; any other foreign extension is kept and followed by the right one.
     */
    public String named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        if (extensions.contains(ending)) {
            return name;
        }
        boolean otherPicture = isPicture() && PICTURES.stream().anyMatch(type -> type.extensions.contains(ending));
        return (otherPicture ? name.substring(0, dot) : name) + "." + extension();
    }
}
