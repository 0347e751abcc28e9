// Shelving: how a bank is added to the shelf from Home, and what is told of it.
#include "app/shelving.hpp"
#include "app/live.hpp"
#include "base/utf8.hpp"
#include "screens/findings.hpp"
#include "screens/words.hpp"
#include <algorithm>

namespace retake::app {
namespace {

namespace home = screens::home;

// "47 of 48 cards are ready."
std::string ready_words(const BankAdded& added) {
    if (added.ready == added.written)
        return screens::capitalised(screens::said(added.ready, "card", "cards")) + (added.ready == 1 ? " is" : " are") +
               " ready.";
    return std::to_string(added.ready) + " of " + screens::counted(added.written, "card", "cards") +
           (added.ready == 1 ? " is" : " are") + " ready.";
}

// What went wrong, and what to do, as two sentences.
std::string sentences(const Failure& failure) {
    return failure.message + (failure.message.ends_with('.') ? " " : ". ") + failure.next_step;
}

} // namespace

Step chooser_missing(App app) {
    app.home.adding = home::Adding{};
    show_home(app);
    return {std::move(app), {}};
}

Step bank_added(App app, const BankAdded& added) {
    app.home.adding.reset();
    home::Trouble told{"“" + utf8::isolated(added.title) + "” is on your shelf. " + ready_words(added), "", "", true};
    if (has_errors(added.found)) {
        told.next_step = screens::snag_words(added.found);
        told.file = added.file;
    } else if (const auto better = static_cast<int>(added.found.size()); better > 0) {
        told.next_step = screens::capitalised(screens::in_words(better)) + " could be better.";
        told.file = added.file;
    }
    app.home.troubles.insert(app.home.troubles.begin(), std::move(told));
    note_snag(app, added.file, added.found);
    app.home.wanted = added.file;
    show_home(app);
    return {std::move(app), {ReadShelf{}}};
}

Step add_failed(App app, const AddFailed& failed) {
    if (app.home.adding)
        app.home.adding->trouble = sentences(failed.failure);
    else
        app.home.troubles.insert(app.home.troubles.begin(), home::Trouble{failed.failure.message, failed.failure.next_step});
    show_home(app);
    return {std::move(app), {}};
}

Step add_typed(App app) {
    if (!app.home.adding || app.home.adding->path.text.empty())
        return {std::move(app), {}};
    const AddBank effect{app.home.adding->path.text};
    return {std::move(app), {effect}};
}

} // namespace retake::app
