/**
 * People's coding of what the machine found: samples with known chances, codings, how far coders agree, how right the machine is, and
 * what its figures come to when they are corrected by it. docs/coding.md tells it to a researcher.
 */
package dev.masthead.coding;
