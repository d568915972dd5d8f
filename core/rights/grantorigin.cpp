#include "core/rights/grantorigin.h"

#include "core/db/statement.h"
#include "core/rights/ledger.h"

namespace lianming {

namespace {

constexpr int mostContacts = 2;

struct OriginQuery {
    GrantRecord kind;
    const char *sql;
};

/// By number: id, title, brand, who follows it in the house.
constexpr OriginQuery originQueries[] = {
    {GrantRecord::Contract,
     "SELECT c.id, c.title, c.brand_id, b.name_en, b.name_zh, COALESCE(p.owner, "
     "(SELECT l.actor FROM audit_log l WHERE l.record_table = 'contract' AND l.record_id = c.id ORDER BY l.id LIMIT 1)) "
     "AS owner FROM contract c JOIN brand b ON b.id = c.brand_id LEFT JOIN proposal p ON p.id = c.proposal_id "
     "WHERE c.number = ?"},
    {GrantRecord::Proposal, "SELECT p.id, p.title, p.brand_id, b.name_en, b.name_zh, p.owner FROM proposal p "
                            "JOIN brand b ON b.id = p.brand_id WHERE p.number = ?"},
    {GrantRecord::Reservation,
     "SELECT r.id, r.title, r.brand_id, COALESCE(b.name_en, '') AS name_en, COALESCE(b.name_zh, '') AS name_zh, "
     "(SELECT l.actor FROM audit_log l WHERE l.record_table = 'reservation' AND l.record_id = r.id ORDER BY l.id LIMIT 1) "
     "AS owner FROM reservation r LEFT JOIN brand b ON b.id = r.brand_id WHERE r.number = ?"},
};

} // namespace

std::vector<GrantOrigin> grantOrigins(Connection &db, const std::vector<std::string> &grants)
{
    Statement contacts(db, QStringLiteral("SELECT name, role FROM contact WHERE brand_id = ? AND archived_on IS NULL "
                                          "ORDER BY id LIMIT ?"));
    std::vector<GrantOrigin> out;
    for (const std::string &grant : grants) {
        const QString number = contractNumberOf(grant);
        for (const OriginQuery &query : originQueries) {
            Statement record(db, QString::fromLatin1(query.sql));
            record.bind(number);
            if (!record.next())
                continue;
            const Row row = record.row();
            GrantOrigin facts{grant,
                              query.kind,
                              row.integer("id"),
                              number,
                              row.text("title"),
                              row.text("name_en"),
                              row.text("name_zh"),
                              {}};
            if (const QString owner = row.text("owner"); !owner.isEmpty())
                facts.people.append(owner);
            const auto brand = row.optionalInteger("brand_id");
            record.finish();
            if (brand) {
                facts.people += contacts.bind(*brand, mostContacts).all<QString>([](const Row &contact) {
                    return contact.textAt(0);
                });
            }
            out.push_back(std::move(facts));
            break;
        }
    }
    return out;
}

std::vector<AssetTitle> assetTitles(Connection &db, const QStringList &codes)
{
    constexpr qsizetype atOnce = 500;
    QStringList wanted = codes;
    wanted.removeDuplicates();
    std::vector<AssetTitle> out;
    out.reserve(size_t(wanted.size()));
    for (qsizetype from = 0; from < wanted.size(); from += atOnce) {
        const QStringList part = wanted.mid(from, atOnce);
        Statement rows(db, QStringLiteral("SELECT code, title_en, title_zh FROM asset WHERE code IN (%1)")
                               .arg(QStringList(part.size(), QStringLiteral("?")).join(u',')));
        for (const QString &code : part)
            rows.bind(code);
        while (rows.next())
            out.push_back({rows.row().textAt(0), rows.row().textAt(1), rows.row().textAt(2)});
    }
    return out;
}

} // namespace lianming
