package io.smartbiz.platform.access;

/**
 * The settings of an organisation that one module reads. The module declares them as a record, and a bean of this type
 * registers the record. The settings of all areas are stored, checked and returned together; a module reads its own by
 * {@link Organization#settings}.
 */
public interface SettingsArea {

    /**
     * A record whose components are {@link Setting}s. On the wire each has the component's name in snake case, which no other
     * area may have.
     */
    Class<? extends Record> type();
}
