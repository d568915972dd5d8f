#include "core/reports/dashboardjson.h"

namespace lianming {

namespace {

OrderedJson amountsJson(const Amounts &amounts)
{
    OrderedJson out = OrderedJson::object();
    for (const Money &amount : amounts)
        out[std::string(amount.currency.code())] = amount.toString();
    return out;
}

OrderedJson idsJson(const QList<qint64> &ids)
{
    OrderedJson out = OrderedJson::array();
    for (const qint64 id : ids)
        out.push_back(id);
    return out;
}

std::string day(QDate value)
{
    return dayText(value).toStdString();
}

OrderedJson figureJson(const DashboardFigure &figure)
{
    OrderedJson series = OrderedJson::object();
    for (const Series &line : figure.series) {
        OrderedJson values = OrderedJson::array();
        for (const qint64 minor : line.minor)
            values.push_back(Money{minor, line.currency}.toString());
        series[std::string(line.currency.code())] = std::move(values);
    }
    return {{"value", amountsJson(figure.value)}, {"series", std::move(series)}, {"records", idsJson(figure.records)}};
}

} // namespace

OrderedJson dashboardJson(const Dashboard &d)
{
    OrderedJson pipeline = OrderedJson::array();
    for (const PipelineStage &stage : d.pipeline) {
        pipeline.push_back({{"stage", stage.stage.toStdString()},
                            {"count", stage.proposals.size()},
                            {"value", amountsJson(stage.value)},
                            {"proposals", idsJson(stage.proposals)}});
    }
    OrderedJson royalties = OrderedJson::array();
    for (const RoyaltyCell &cell : d.royalties) {
        royalties.push_back({{"month", day(cell.month).substr(0, 7)},
                             {"period", cell.period.toStdString()},
                             {"brand", cell.brandCode.toStdString()},
                             {"currency", std::string(cell.payable.currency.code())},
                             {"earned", cell.earned.toString()},
                             {"payable", cell.payable.toString()},
                             {"statements", idsJson(cell.statements)}});
    }
    OrderedJson expiring = OrderedJson::array();
    for (const Expiry &expiry : d.expiring) {
        expiring.push_back({{"kind", expiryKindCode(expiry.kind)},
                            {"record", expiry.record},
                            {"number", expiry.number.toStdString()},
                            {"title", expiry.title.toStdString()},
                            {"party", expiry.party.toStdString()},
                            {"on", day(expiry.on)},
                            {"days_left", expiry.daysLeft}});
    }
    OrderedJson due = OrderedJson::array();
    for (const DueItem &item : d.due) {
        due.push_back({{"kind", dueKindCode(item.kind)},
                       {"contract", item.contract},
                       {"statement", item.statement == 0 ? OrderedJson(nullptr) : OrderedJson(item.statement)},
                       {"number", item.number.toStdString()},
                       {"brand", item.brandCode.toStdString()},
                       {"period", item.period.toStdString()},
                       {"on", day(item.on)},
                       {"days_left", item.daysLeft}});
    }
    OrderedJson waiting = OrderedJson::array();
    for (const Task &task : d.waiting)
        waiting.push_back(
            {{"kind", taskKindCode(task.kind)}, {"count", task.records.size()}, {"records", idsJson(task.records)}});
    OrderedJson out = {{"as_of", day(d.asOf)}};
    out["key_figures"] = {{"pipeline_value", figureJson(d.pipelineValue)},
                          {"signed_this_year", figureJson(d.signedThisYear)},
                          {"royalties_due", figureJson(d.royaltiesDue)},
                          {"lapsing_soon", d.lapsingSoon}};
    out["pipeline"] = std::move(pipeline);
    out["royalties"] = std::move(royalties);
    out["expiring"] = std::move(expiring);
    out["due"] = std::move(due);
    out["waiting"] = std::move(waiting);
    return out;
}

} // namespace lianming
