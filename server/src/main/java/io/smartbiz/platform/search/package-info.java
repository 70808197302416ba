/**
 * Searching texts, the same way in every module. {@link io.smartbiz.platform.search.SearchText} folds what is stored and what
 * is typed; {@link io.smartbiz.platform.search.Highlighter} marks what matched. There are two kinds of index:
 *
 * <ul>
 *   <li>text columns with trigrams, for names and numbers: {@link io.smartbiz.platform.search.SearchWords}. Modules contribute
 *       to the global search with a {@link io.smartbiz.platform.search.SearchSource}.
 *   <li>documents, for longer texts: {@link io.smartbiz.platform.search.DocumentWords} and
 *       {@link io.smartbiz.platform.search.DocumentMarks} are what the index stores,
 *       {@link io.smartbiz.platform.search.DocumentQuery} searches for them.
 * </ul>
 */
@NullMarked
package io.smartbiz.platform.search;

import org.jspecify.annotations.NullMarked;
