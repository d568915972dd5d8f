// Which clause of a contract's text a term or a figure rests on, by the number the clause has there. A contract without
// a text is cited as its record; a term that no clause states says so, for that is what a lawyer looks for.
#pragma once

#include "core/drafting/clause.h"
#include "core/drafting/contracttext.h"

#include <initializer_list>
#include <map>

namespace lianming {

class ClauseCitation
{
public:
    /// Of a contract that has no text.
    ClauseCitation() = default;
    ClauseCitation(const ContractText &text, const ClauseLibrary &library);

    [[nodiscard]] bool hasText() const { return m_hasText; }
    /// Numbers of the clauses that state one of the terms: "3.2"; in their order, each once.
    [[nodiscard]] QStringList numbers(std::initializer_list<LicenceTerm> terms) const;
    [[nodiscard]] QStringList numbers(LicenceTerm term) const { return numbers({term}); }

    /// "§ 3.2, 4.1" (with a blank that is not broken), "第3.2、4.1条"; "record" without a text; "no clause" where none
    /// states it.
    [[nodiscard]] QString cited(const Words &w, std::initializer_list<LicenceTerm> terms) const;
    [[nodiscard]] QString cited(const Words &w, LicenceTerm term) const { return cited(w, {term}); }

private:
    bool m_hasText = false;
    std::vector<QString> m_numbers;                   ///< by the clause's place in the text
    std::map<LicenceTerm, std::vector<int>> m_stated; ///< places
};

/// "§ 3.2" for a number that somebody noted, "–" for none; other words stay as they are.
[[nodiscard]] QString citedNumber(const Words &w, const QString &number);

} // namespace lianming
