#include "app/cli/approvalsprinting.h"

namespace lianming::cli {

OrderedJson approvalJson(const ApprovalItem &item, QDate today)
{
    OrderedJson out{{"contract", utf8(item.parties.contractNumber)},
                    {"sku", utf8(item.product.sku)},
                    {"name_en", utf8(item.product.nameEn)},
                    {"name_zh", utf8(item.product.nameZh)},
                    {"brand", utf8(item.parties.brandCode)},
                    {"category", utf8(item.product.category)},
                    {"product_state", productStateCode(item.product.state)},
                    {"stage", nullptr},
                    {"state", nullptr},
                    {"round", item.round},
                    {"waits_for", reviewSideCode(item.clock.side)},
                    {"due_on", dayJson(item.clock.dueOn)},
                    {"days_left", nullptr},
                    {"overdue", item.clock.isOverdue(today)},
                    {"open_remarks", item.openThreads}};
    if (item.approval) {
        out["stage"] = reviewStageCode(item.approval->standing.stage);
        out["state"] = reviewStateCode(item.approval->standing.state);
        if (item.clock.dueOn)
            out["days_left"] = item.clock.left();
    }
    return out;
}

OrderedJson roundJson(const Submission &round)
{
    OrderedJson files = OrderedJson::array();
    for (const SubmissionFile &file : round.files)
        files.push_back({{"name", utf8(file.name)}, {"sha256", utf8(file.sha256)}, {"bytes", file.bytes}});
    return {{"stage", reviewStageCode(round.stage)},
            {"round", round.round},
            {"on", dayJson(round.on)},
            {"by", utf8(round.actor)},
            {"note", utf8(round.note)},
            {"label", utf8(round.labelText)},
            {"files", files}};
}

OrderedJson threadJson(const ReviewThread &thread)
{
    OrderedJson answers = OrderedJson::array();
    for (const ReviewComment &answer : thread.answers)
        answers.push_back(
            {{"by", utf8(answer.actor)}, {"side", reviewSideCode(answer.side)}, {"text", utf8(answer.text)}});
    OrderedJson out{{"remark", thread.number},
                    {"by", utf8(thread.first.actor)},
                    {"side", reviewSideCode(thread.first.side)},
                    {"internal", thread.first.isInternal},
                    {"settled", thread.isResolved()},
                    {"text", utf8(thread.first.text)},
                    {"page", thread.first.pin.page},
                    {"place", nullptr},
                    {"answers", answers}};
    if (const auto &area = thread.first.pin.area)
        out["place"] = {area->x / 100.0, area->y / 100.0, area->width / 100.0, area->height / 100.0};
    return out;
}

} // namespace lianming::cli
