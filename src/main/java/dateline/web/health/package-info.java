/** Whether the server lives, what it serves, and its metrics. */
package dateline.web.health;
