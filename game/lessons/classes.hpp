// The classes of a teacher: a folder each, with the plan of the last lesson and the lessons themselves.
#pragma once
#include "base/result.hpp"
#include "lessons/lesson.hpp"
#include <filesystem>

namespace retake::lessons {

inline constexpr std::chrono::days names_kept{90}; // then the names of pupils go, and the figures stay

struct Class {
    std::filesystem::path folder;
    Plan plan; // of its last lesson; the name of the class is in it
    int lessons = 0;
    bool operator==(const Class&) const = default;
};

// `root`: the folder of all classes; missing, it holds none. By name.
std::vector<Class> classes(const std::filesystem::path& root);

std::filesystem::path folder_of(const std::filesystem::path& root, const std::string& class_name);
std::optional<Plan> last_plan(const std::filesystem::path& root, const std::string& class_name);
Result<void> remember(const std::filesystem::path& root, const Plan&);

std::filesystem::path lessons_of(const std::filesystem::path& class_folder);              // the folder of its lessons
std::vector<std::filesystem::path> lessons_in(const std::filesystem::path& class_folder); // their folders, oldest first

// A rehearsal is no lesson: nothing of it is known of the class.
Result<void> mark_rehearsal(const std::filesystem::path& lesson);
bool is_rehearsal(const std::filesystem::path& lesson);

// Oldest first, without rehearsals. A lesson that cannot be read is left out, and told in `troubles`.
std::vector<Summary> summaries(const std::filesystem::path& class_folder, std::vector<Failure>* troubles = nullptr);
// When the class was taught last before this lesson; rehearsals do not count.
std::optional<Instant> lesson_before(const std::filesystem::path& lesson);

std::vector<classroom::ClassResult> results(const std::vector<Summary>&);

// The lesson that was interrupted last, of any class: not over, with pupils, and begun less than a day before `now`.
std::optional<std::filesystem::path> interrupted(const std::filesystem::path& root, Instant now);

} // namespace retake::lessons
