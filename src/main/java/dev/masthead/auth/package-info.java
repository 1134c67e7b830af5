/** Who may do what: keys, roles, rates and quotas. The JDK only. */
package dev.masthead.auth;
