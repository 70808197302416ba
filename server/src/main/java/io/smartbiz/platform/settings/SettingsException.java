package io.smartbiz.platform.settings;

/** A setting is wrong or missing; the message is one sentence that names it. */
public final class SettingsException extends RuntimeException {

    public SettingsException(String message) {
        super(message);
    }
}
