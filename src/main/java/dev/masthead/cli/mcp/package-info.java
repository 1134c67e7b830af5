/** Tools for programs that speak the Model Context Protocol, each with the words its answer rests on. docs/mcp.md describes them. */
package dev.masthead.cli.mcp;
