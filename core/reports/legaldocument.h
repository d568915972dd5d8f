// A long text for lawyers as values: a title with what it is about, and sections of numbered paragraphs, facts, notes
// and tables, each paragraph citing the clause that it rests on. The same value is printed as an archival PDF
// (legalpdf.h), written as a text document (legalodt.h) and its tables as a workbook (legalxlsx.h). What stands in it
// is its maker's business; texts may hold anything and are shown as they are.
#pragma once

#include "core/reports/documenttable.h"

namespace lianming {

struct LegalFact {
    QString word;
    QString value;
};

/// Words and values, one below the other.
struct LegalFacts {
    std::vector<LegalFact> rows;
};

struct LegalParagraph {
    QString number; ///< "3.2", "（一）"; empty: none
    QString text;   ///< line ends are kept
    QString clause; ///< where the paragraph comes from: "§ 3.2", "clause C-12 v3"; empty: from nowhere
    int level = 0;  ///< how far it is indented, from 0
};

struct LegalNote {
    QString text; ///< in small type
};

using LegalBlock = std::variant<LegalParagraph, LegalFacts, LegalNote, DocumentTable>;

struct LegalSection {
    QString title;
    QString number; ///< before the title; empty: none
    int level = 1;  ///< 1 to 3
    bool onNewPage = false;
    std::vector<LegalBlock> blocks;
};

struct LegalDocument {
    DocumentLanguage language = DocumentLanguage::Chinese;
    QString issuer; ///< whose document it is
    QString title;
    QString subtitle;
    QString notice;      ///< in the colour of waiting: that it is a draft; empty: none
    QString runningHead; ///< at the right above every page but the first; the title stands at the left
    QString foot;        ///< below every page
    QDate issuedOn;      ///< the file's date
    bool isJustified = true;
    std::vector<LegalFact> meta; ///< under the title
    std::vector<LegalSection> sections;
};

} // namespace lianming
