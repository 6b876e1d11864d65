/** Which release is served, and which one a request is answered from. */
package dateline.web.release;
