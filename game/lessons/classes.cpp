// Finds classes and their lessons below one folder.
#include "lessons/classes.hpp"
#include "bank/load.hpp"
#include "base/rng.hpp"
#include "lessons/private_files.hpp"
#include <algorithm>

namespace retake::lessons {
namespace {

namespace fs = std::filesystem;

constexpr auto plan_file = "plan.json", rehearsal_file = "rehearsal";

std::vector<fs::path> folders_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator(); entry.increment(error))
        if (std::error_code ignored; entry->is_directory(ignored))
            found.push_back(entry->path());
    std::ranges::sort(found);
    return found;
}

std::optional<Plan> plan_in(const fs::path& folder) {
    const auto text = bank::read_file(folder / plan_file);
    return text ? read_plan(*text) : std::nullopt;
}

// Letters and digits of the name, and a number of it: names that look alike on the disk stay apart.
std::string folder_name(const std::string& class_name) {
    std::string name;
    for (const char letter : class_name) {
        const bool plain =
            (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        if (plain)
            name += letter;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string number;
    for (auto rest = seed_of(class_name); number.size() < 8; rest >>= 4)
        number += digits[rest & 15];
    return (name.empty() ? "class" : name.substr(0, 40)) + "-" + number;
}

} // namespace

std::vector<Class> classes(const fs::path& root) {
    std::vector<Class> found;
    for (const auto& folder : folders_in(root))
        if (auto plan = plan_in(folder))
            found.push_back({folder, *std::move(plan), static_cast<int>(lessons_in(folder).size())});
    std::ranges::stable_sort(found, {}, [](const Class& one) { return one.plan.class_name; });
    return found;
}

fs::path folder_of(const fs::path& root, const std::string& class_name) { return root / folder_name(class_name); }

std::optional<Plan> last_plan(const fs::path& root, const std::string& class_name) {
    return plan_in(folder_of(root, class_name));
}

Result<void> remember(const fs::path& root, const Plan& plan) {
    const auto folder = folder_of(root, plan.class_name);
    if (const auto made = make_private(folder); !made)
        return made.error();
    return save_private(folder / plan_file, write_plan(plan));
}

fs::path lessons_of(const fs::path& class_folder) { return class_folder / "lessons"; }

std::vector<fs::path> lessons_in(const fs::path& class_folder) { return folders_in(lessons_of(class_folder)); }

Result<void> mark_rehearsal(const fs::path& lesson) { return save_private(lesson / rehearsal_file, ""); }

bool is_rehearsal(const fs::path& lesson) {
    std::error_code ignored;
    return fs::exists(lesson / rehearsal_file, ignored);
}

std::vector<Summary> summaries(const fs::path& class_folder, std::vector<Failure>* troubles) {
    std::vector<Summary> found;
    for (const auto& folder : lessons_in(class_folder)) {
        if (is_rehearsal(folder))
            continue;
        auto one = summary(folder);
        if (one)
            found.push_back(*std::move(one));
        else if (troubles)
            troubles->push_back(one.error());
    }
    std::ranges::stable_sort(found, {}, &Summary::begun);
    return found;
}

std::optional<Instant> lesson_before(const fs::path& lesson) {
    std::optional<Instant> last;
    for (const auto& folder : lessons_in(lesson.parent_path().parent_path())) {
        if (folder >= lesson) // folders are named by their moments
            break;
        if (const auto known = is_rehearsal(folder) ? Result<Summary>(Failure{}) : summary(folder))
            last = known->begun;
    }
    return last;
}

std::vector<classroom::ClassResult> results(const std::vector<Summary>& lessons) {
    std::vector<classroom::ClassResult> found;
    for (const auto& lesson : lessons)
        found.insert(found.end(), lesson.results.begin(), lesson.results.end());
    return found;
}

std::optional<fs::path> interrupted(const fs::path& root, Instant now) {
    std::optional<fs::path> newest;
    Instant begun{};
    for (const auto& folder : folders_in(root)) {
        const auto lessons = lessons_in(folder);
        if (lessons.empty())
            continue;
        const auto last = summary(lessons.back());
        if (last && !last->over && !last->pupils.empty() && last->begun > begun && now - last->begun < std::chrono::days{1}) {
            newest = lessons.back();
            begun = last->begun;
        }
    }
    return newest;
}

} // namespace retake::lessons
