// The learners on this computer: listed, added, chosen, renamed and removed.
#include "cli/profile.hpp"
#include "cli/rewrite.hpp"
#include "store/learners.hpp"
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

int fail(const Failure& failure, int status, std::ostream& err) {
    tell(failure, err);
    return status;
}

int list(const std::vector<store::Learner>& learners, Format format, std::ostream& out) {
    if (format == Format::json) {
        auto all = nlohmann::ordered_json::array();
        for (const auto& learner : learners)
            all.push_back({{"name", learner.name}, {"folder", learner.folder.string()}, {"in-use", learner.in_use}});
        out << nlohmann::ordered_json{{"learners", all}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
        return 0;
    }
    for (const auto& learner : learners)
        out << (learner.in_use ? "* " : "  ") << learner.name << '\n';
    return 0;
}

int add(const fs::path& data, const std::string& name, std::ostream& out, std::ostream& err) {
    const auto added = store::add_learner(data, name);
    if (!added)
        return fail(added.error(), 2, err);
    out << added->name << " was added. Play as " << added->name << " once with --profile \"" << added->name
        << "\", or from now on: retake profile use \"" << added->name << "\"\n";
    return 0;
}

int remove(const ProfileWish& wish, const fs::path& data, std::istream& in, std::ostream& out, std::ostream& err) {
    const auto meant = store::learner(data, wish.name);
    if (!meant)
        return fail(meant.error(), 2, err);
    if (!wish.yes) {
        err << "Remove " << meant->name << " with all progress and settings? A backup is kept. [y/N] " << std::flush;
        if (!says_yes(in)) {
            err << "Nothing was changed.\n";
            return 1;
        }
    }
    const auto kept = store::remove_learner(data, meant->name);
    if (!kept)
        return fail(kept.error(), 3, err);
    out << meant->name << " was removed.";
    if (!kept->empty())
        out << " The progress is kept in " << kept->string() << ": retake restore brings it back.";
    out << '\n';
    return 0;
}

} // namespace

Result<store::Places> places_for(const store::Places& places, const std::optional<std::string>& name) {
    const auto learner = store::learner(places.data, name);
    return learner ? Result(store::places_of(places, *learner)) : Result<store::Places>(learner.error());
}

int profile(const ProfileWish& wish, const fs::path& data, std::istream& in, std::ostream& out, std::ostream& err) {
    using Deed = ProfileWish::Deed;
    switch (wish.deed) {
    case Deed::list:
        return list(store::learners(data), wish.format, out);
    case Deed::add:
        return add(data, wish.name, out, err);
    case Deed::remove:
        return remove(wish, data, in, out, err);
    case Deed::use:
    case Deed::rename:
        break;
    }
    const auto meant = store::learner(data, wish.name);
    if (!meant)
        return fail(meant.error(), 2, err);
    const auto done =
        wish.deed == Deed::use ? store::use_learner(data, wish.name) : store::rename_learner(data, wish.name, wish.to);
    if (!done)
        return fail(done.error(), wish.deed == Deed::use ? 3 : 2, err);
    out << meant->name << (wish.deed == Deed::use ? " is who plays from now on.\n" : " is called " + wish.to + " now.\n");
    return 0;
}

} // namespace retake::cli
