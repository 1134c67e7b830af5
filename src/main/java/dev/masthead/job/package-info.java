/** Work that takes longer than a request: a queue that survives crashes, and the job that analyses many articles. */
package dev.masthead.job;
