package io.smartbiz.platform.access;

/**
 * The settings of an organisation that one module reads. The module declares them as a record beside its code, and the record
 * by a bean of this type. They are stored, checked and answered together with those of the other areas; a module reads its own
 * by {@link Organization#settings}.
 */
public interface SettingsArea {

    /**
     * A record whose components are {@link Setting}s. On the wire each has the component's name in snake case, which no other
     * area may have.
     */
    Class<? extends Record> type();
}
