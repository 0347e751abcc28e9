// What the shelf showed of each bank, kept between two starts: a setting, since it can be seen again from the files at any time.
#include "store/store.hpp"
#include <nlohmann/json.hpp>

namespace retake::store {
namespace {

using Json = nlohmann::ordered_json;

// With a number that goes up when a glance at the same file sees something else than it did.
constexpr const char* setting = "glances 1";

std::string written(const std::vector<Glance>& glances) {
    auto list = Json::array();
    for (const auto& glance : glances)
        list.push_back(Json::array({glance.file, glance.size, glance.modified, glance.bank, glance.title, glance.questions}));
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

Result<void> Store::keep_glances(const std::vector<Glance>& glances) { return remember(setting, written(glances)); }

std::vector<Glance> Store::glances() const {
    std::vector<Glance> glances;
    try {
        if (const auto text = recall(setting); text && *text)
            for (const auto& row : Json::parse(**text))
                glances.push_back({row.at(0).get<std::string>(), row.at(1).get<std::uintmax_t>(), row.at(2).get<std::int64_t>(),
                                   row.at(3).get<std::string>(), row.at(4).get<std::string>(), row.at(5).get<int>()});
    } catch (const Json::exception&) {
        glances.clear(); // Whatever stood there, the files are looked at again.
    }
    return glances;
}

} // namespace retake::store
