// Writes new banks to disk.
#include "cli/new_bank.hpp"
#include "authoring/starter.hpp"
#include "bank/load.hpp"
#include "bank/save.hpp"
#include "cli/rewrite.hpp"
#include <ostream>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

fs::path folder_of(const fs::path& file) {
    std::error_code ignored;
    return fs::weakly_canonical(fs::absolute(file, ignored), ignored).parent_path();
}

// As an editor finds it from the bank: beside it by name, else by its whole path.
std::string schema_for(const fs::path& file, const fs::path& schema) {
    std::error_code ignored;
    if (!fs::exists(schema, ignored) || folder_of(schema) == folder_of(file))
        return "quiz.schema.json";
    return schema.string();
}

} // namespace

int new_bank(const NewBank& wish, const fs::path& schema, std::ostream& out, std::ostream& err) {
    if (wish.file.extension() != ".yaml" && wish.file.extension() != ".yml") {
        err << "\"" << wish.file.string() << "\" is no name for a bank.\nIt must end in .yaml, as the shelf shows such files.\n";
        return 2;
    }
    const auto title = authoring::title_of(wish.file.stem().string());
    const auto where = schema_for(wish.file, schema);
    std::string text = authoring::starter(title, where);
    if (wish.from) {
        const auto source = bank::read_file(*wish.from);
        if (!source) {
            tell(source.error(), err);
            return 3;
        }
        const bool beside = folder_of(*wish.from) == folder_of(wish.file);
        text = authoring::starter_about(title, where, {beside ? wish.from->filename().string() : "", *source});
    }
    if (const auto saved = bank::save_new(wish.file, text); !saved) {
        tell(saved.error(), err);
        return 3;
    }
    out << wish.file.string() << " is written. Edit it, and play it with: retake " << wish.file.string() << '\n';
    return 0;
}

} // namespace retake::cli
