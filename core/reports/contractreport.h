// Everything about one contract, for lawyers: who, on which terms, over what, with which title, in which words, what is
// owed and what was paid, what happened and what proves it; each term and figure cites the clause of the text that it
// rests on. Plain values and the document made of them, printed by legalpdf.h, legalodt.h and legalxlsx.h. What a
// workspace says is gathered by contractreportsource.h; nothing is calculated here but sums.
#pragma once

#include "core/accounts/invoice.h"
#include "core/audit/attachment.h"
#include "core/contracts/contractjson.h"
#include "core/diary/diaryservice.h"
#include "core/drafting/contracttext.h"
#include "core/reports/legaldocument.h"
#include "core/rights/rightsrepository.h"
#include "core/royalties/royaltybook.h"
#include "core/signing/signingrecords.h"

#include <QSet>

#include <memory>

namespace lianming {

/// What may be left out.
enum class ReportPart {
    Terms,
    Grants,
    Rights,
    Text,
    Amendments,
    Approvals,
    Obligations,
    Royalties,
    History,
    Documents
};
inline constexpr std::array reportParts{
    ReportPart::Terms,     ReportPart::Grants,      ReportPart::Rights,    ReportPart::Text,    ReportPart::Amendments,
    ReportPart::Approvals, ReportPart::Obligations, ReportPart::Royalties, ReportPart::History, ReportPart::Documents};
/// "terms" … "documents".
[[nodiscard]] const char *reportPartCode(ReportPart part);
[[nodiscard]] std::optional<ReportPart> parseReportPart(QStringView code);

struct ContractReport {
    /// What is recorded of the title to assets; assets of the same records stand together.
    struct Title {
        QStringList assets;                ///< codes, "collection:CODE", "*"
        std::vector<RightsInItem> records; ///< none: nothing is recorded
    };
    struct StandingRestriction {
        QStringList assets;
        RestrictionItem restriction;
        QList<ClearanceItem> clearances;
    };
    /// A booked period, with the invoice over it.
    struct BookedPeriod {
        QString period;
        int edition = 1;
        bool isClosed = false;
        std::map<std::string, qint64> figures; ///< by their names (royalties.md section 9), minor units
        QString invoice;                       ///< its number; empty: none
        InvoiceState invoiceState = InvoiceState::Open;
        QDate dueOn;
        qint64 paid = 0; ///< in cash and in certificates of tax withheld

        [[nodiscard]] qint64 figure(const char *name) const;
    };
    struct Document {
        Bilingual of;  ///< what it belongs to: "the contract"
        QString about; ///< a number or a code; may be empty
        Attachment attachment;
    };
    /// A dated change of what was agreed.
    struct Amendment {
        QString number;
        QString title;
        QString reason;
        QDate effectiveOn;
        std::optional<QDate> signedOn; ///< none: it is a draft
        QStringList changes;           ///< members of "lianming-contract/1" that it changes
    };

    ContractFacts facts; ///< with names
    ContractParties parties;
    ContractStanding standing = ContractStanding::Draft;
    QDate asOf;
    QString preparedBy;
    std::vector<PartyFacts> furtherLicensors;
    std::optional<ContractText> text;
    std::shared_ptr<const ClauseLibrary> library; ///< set with a text
    /// Whether the reader may know what the institution holds and from whom, and how it came to sign.
    bool showsRights = true;
    std::vector<Title> titles;
    std::vector<StandingRestriction> restrictions;
    std::vector<Amendment> amendments;
    QList<ContractApproval> approvals;
    QList<GateWaiver> waivers;
    QList<ObligationItem> obligations;
    QList<ContractOption> options;
    QList<ContractNotice> notices;
    std::vector<BookedPeriod> royalties;
    QList<HistoryEntry> history; ///< newest first
    std::vector<Document> documents;
};

/// The document; of all parts unless `parts` names some. Parts that have nothing to say, say so.
[[nodiscard]] LegalDocument contractReport(const ContractReport &report, DocumentLanguage language,
                                           const QSet<ReportPart> &parts = {});

} // namespace lianming
