#include "core/imaging/picturerights.h"

#include "core/base/json.h"

namespace lianming {

namespace {

struct RightsMember {
    const char *key;
    QString PictureRights::*member;
};

constexpr RightsMember rightsMembers[] = {
    {"creator", &PictureRights::creator},
    {"credit", &PictureRights::credit},
    {"copyright_notice", &PictureRights::copyrightNotice},
    {"licensor", &PictureRights::licensor},
    {"licensor_url", &PictureRights::licensorUrl},
    {"licence_url", &PictureRights::licenceUrl},
    {"usage_terms", &PictureRights::usageTerms},
    {"object_number", &PictureRights::objectNumber},
    {"title", &PictureRights::title},
    {"description", &PictureRights::description},
};

} // namespace

std::string toJson(const PictureRights &rights)
{
    OrderedJson out = OrderedJson::object();
    for (const auto &[key, member] : rightsMembers) {
        if (const QString &text = rights.*member; !text.isEmpty())
            out[key] = text.toStdString();
    }
    return out.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

PictureRights pictureRights(const std::string &json)
{
    PictureRights out;
    const Json document = Json::parse(json, nullptr, false);
    if (!document.is_object())
        return out;
    for (const auto &[key, member] : rightsMembers) {
        if (const auto found = document.find(key); found != document.end() && found->is_string())
            out.*member = QString::fromStdString(found->get<std::string>());
    }
    return out;
}

} // namespace lianming
