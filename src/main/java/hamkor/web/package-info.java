/// What every page has: its layout, the reader's language and theme, styles under addresses that may be kept for ever, the
/// policy of what a page may load, pages for refusals and defects, whether the program is healthy. No word of the field.
package hamkor.web;
