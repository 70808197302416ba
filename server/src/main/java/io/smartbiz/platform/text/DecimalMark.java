package io.smartbiz.platform.text;

/** What stands before the decimals of a number that a person wrote; the other one may separate thousands. */
public enum DecimalMark {
    POINT,
    COMMA
}
