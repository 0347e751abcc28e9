// SQLite's faults in words: each names the file, the reason and the next step.
#include "store/fault.hpp"
#include <sqlite3.h>

namespace retake::store {
namespace {

const std::string waits = "What you respond meanwhile waits in memory and is written with a later card.";

std::string next_step(const std::string& remedy, During during) {
    return remedy + "." + (during == During::writing ? " " + waits : "");
}

std::string what_failed(During during) {
    switch (during) {
    case During::opening:
        return "cannot be opened: ";
    case During::reading:
        return "cannot be read: ";
    case During::writing:
        break;
    }
    return "cannot be written: ";
}

} // namespace

const std::string elsewhere = "Or start Retake with --data FOLDER to keep progress elsewhere.";

bool means_damaged(int code) { return (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB; }

namespace {

Failure in_words(sqlite3* database, int code, const std::filesystem::path& file, During during) {
    const auto name = "The progress file " + file.string();
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {name + " is in use by another program.", next_step("Close the other program and try again", during)};
    case SQLITE_FULL:
        return {"The disk is full: " + file.string() + " cannot grow.", next_step("Free some space", during)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {name + " cannot be written: it, or its folder, is read-only.", next_step("Make both writable", during)};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {name + " is damaged.", "Start Retake again: it sets the damaged file aside and begins a new one."};
    case SQLITE_CANTOPEN:
        return {name + " cannot be opened.", next_step("Check that you may read and write its folder", during)};
    default:
        break;
    }
    const std::string reason = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    return {name + " " + what_failed(during) + reason + ".", next_step("Check the disk that it lies on", during)};
}

} // namespace

Failure fault(sqlite3* database, int code, const std::filesystem::path& file, During during) {
    auto failure = in_words(database, code, file, during);
    if (during != During::writing && !means_damaged(code))
        failure.in_terminal = elsewhere;
    return failure;
}

} // namespace retake::store
