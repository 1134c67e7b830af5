/** What goes on beside the requests. */
package dev.masthead.background;
