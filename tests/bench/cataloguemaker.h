// A catalogue of any size for benchmarks, written past the verbs.
#pragma once

#include "core/assets/assetindex.h"
#include "core/db/bulk.h"
#include "core/db/statement.h"
#include "core/db/workspace.h"
#include "tests/support/museum.h"

namespace lianming {

/// `count` assets of one museum. Every `again`-th is the one before it once more, under another spelling of its number.
inline void makeAssets(Workspace &w, qint64 count, qint64 again = 0)
{
    const qint64 museum = addMuseum(w, QStringLiteral("M")).value;
    const char *things[] = {"Bowl", "Vase", "Dish", "Robe", "Scroll", "Ewer", "Mirror"};
    Transaction tx(w.db);
    {
        std::vector<const char *> columns{
            "institution_id", "code",        "accession_number", "kind",        "title_en",   "title_zh",
            "creator",        "period",      "material",         "dimensions",  "place",      "inscription",
            "credit_line",    "description", "rights_statement", "rights_note", "source_url", "picture_url"};
        BulkWriter writer(tx, "asset", columns);
        for (qint64 i = 0; i < count; ++i) {
            const qint64 same = again > 0 && i % again == 1 ? i - 1 : i;
            const std::string number = (same == i ? "S" : "s-0") + std::to_string(same);
            writer.integer(museum);
            writer.text("M/" + number);
            writer.text(number);
            writer.text("object");
            writer.text(std::string(things[same % 7]) + " with lotus scroll no. " + std::to_string(same));
            writer.text("缠枝莲纹");
            writer.text("Maker " + std::to_string(same % 997));
            writer.text(same % 3 == 0 ? "Qing dynasty" : "Ming dynasty");
            writer.text("porcelain");
            writer.text(std::to_string(same % 89) + " x 12 cm");
            for (int column = 10; column < 18; ++column)
                writer.text("");
            writer.endRow();
        }
        writer.finish();
    }
    AssetIndex(tx).ensure();
    AssetIndex(tx).addFrom(1);
    tx.commit();
}

} // namespace lianming
