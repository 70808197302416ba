/** What is owed today, by age, branch and seller, and the accounts of customers. */
@NullMarked
package io.smartbiz.debts.accounts;

import org.jspecify.annotations.NullMarked;
