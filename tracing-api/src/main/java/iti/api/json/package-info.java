/** Request bodies, read strictly: nothing is guessed, nothing unknown is passed over, all findings are named at once. */
package iti.api.json;
