# ruff: noqa: E501  (tables, one entry a line)
"""A small valid folder of curated tables about people, parties and cities that do not exist, and ways to spoil it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from graph.build import build_facts
from graph.log import Log
from graph.state import LogState
from loaders.curated.loader import CuratedLoader
from loaders.run import LoadReport, load
from ontology.facts import Facts

TABLES: dict[str, str] = {
    "dataset.yml": 'title: Small world\nhorizon: "2024-06-30"\n',
    "sources.csv": (
        "id,title,publisher,url,archived,published,retrieved,licence,reuse,reliability,derived_from\n"
        "kurul,Tutanak,Örnek Kurulu,https://kurul.example/tutanak,,2024-06-01,2024-06-02,CC0,open,official,\n"
        "gazete,Haber,Örnek Gazetesi,https://gazete.example/haber,,2024-05-01,2024-06-02,unstated,facts-only,press,\n"
        "ajans,Bülten,Örnek Ajansı,https://ajans.example/bulten,,2024-04-01,2024-06-02,unstated,facts-only,press,gazete\n"
        "arsiv,Dizin,Örnek Arşivi,https://arsiv.example/dizin,,,2024-06-02,CC BY 4.0,open,reference,\n"
    ),
    "politicians.csv": (
        "id,name,name_en,born,died,gender,aliases,wikidata,source,locator\n"
        "ada-ornek,Ada Örnek,,1960-05-01,,female,A. Örnek|Örnek Ada,,kurul,row 1\n"
        "can-deneme,Can Deneme,,1955,,male,,,kurul,row 2\n"
        "ela-misal,Ela Misal,,1970-03,,female,,,kurul,row 3\n"
    ),
    "parties.csv": (
        "id,name,name_en,abbreviation,founded,dissolved,how_ended,colour,family,aliases,wikidata,source,locator\n"
        "kirmizi-parti,Kırmızı Parti,Red Party,KP,1990-01-15,,,#cc0000,,,Q999999901,kurul,row 1\n"
        "mavi-parti,Mavi Parti,Blue Party,MP,1985,,,#0000cc,,,,kurul,row 2\n"
    ),
    "cities.csv": (
        "id,name,kind,plate,full_name,province,since,until,wikidata,source,locator\n"
        "ornekkent,Örnekkent,metropolitan,91,Örnekkent Büyükşehir Belediyesi,TR-91,,,,kurul,row 1\n"
        "denemesehir,Denemeşehir,provincial,92,Denemeşehir Belediyesi,TR-92,,,,kurul,row 2\n"
    ),
    "provinces.csv": (
        "id,name,plate,iso,nuts,lat,lon,source,locator\n"
        "TR-91,Örnekkent,91,TR-91,TRX91,40.5,30.25,kurul,row 1\n"
        "TR-92,Denemeşehir,92,TR-92,TRX92,39.5,31.25,kurul,row 2\n"
    ),
    "offices.csv": (
        "id,name,name_en,filled_by,since,until,source,locator\n"
        "metropolitan-mayor,Büyükşehir belediye başkanı,Metropolitan mayor,the voters,,,kurul,page 1\n"
        "mayor,Belediye başkanı,Mayor,the voters,,,kurul,page 1\n"
    ),
    "elections.csv": (
        "id,name,name_en,date,kind,round,status,registered,cast,valid,source,locator\n"
        "yerel-2019,2019 yerel seçimi,Local election of 2019,2019-03-31,local,,held,5000,4000,3900,kurul,page 2\n"
    ),
    "contests.csv": (
        "id,election,office,place,date,outcome,outcome_date,outcome_by,rerun_of,registered,cast,valid,count,source,locator\n"
        "yaris-ornekkent,yerel-2019,metropolitan-mayor,ornekkent,2019-03-31,certified,2019-04-05,Kurul,,1200,1050,1000,final,kurul,page 3\n"
        "yaris-denemesehir,yerel-2019,mayor,denemesehir,2019-03-31,annulled,2019-05-06,Kurul,,900,700,650,final,kurul,page 3\n"
        "yaris-denemesehir-yenileme,yerel-2019,mayor,denemesehir,2019-06-23,certified,2019-06-27,Kurul,yaris-denemesehir,900,720,700,final,kurul,page 3\n"
    ),
    "mayor_of.csv": (
        "fact,politician,city,office,mandate,standing,by,stands_in_for,party,contest,start,start_day,end,end_day,end_state,began_by,ended_by,last_seen,source,locator,note\n"
        "ornekkent-can-1,can-deneme,ornekkent,metropolitan-mayor,gorev-can-1,elected,voters,,mavi-parti,,2014-04-03,certificate,2019-04-05,certificate,known,election,end-of-term,,kurul,page 4,\n"
        "ornekkent-can-1,can-deneme,ornekkent,metropolitan-mayor,,elected,,,,,2014-04,,,,,,,,gazete,page 1,\n"
        "ornekkent-ada-1,ada-ornek,ornekkent,metropolitan-mayor,gorev-ada-1,elected,voters,,kirmizi-parti,yaris-ornekkent,2019-04-05,certificate,,,open,election,,,kurul,page 4,\n"
        "denemesehir-ela-1,ela-misal,denemesehir,mayor,gorev-ela-1,elected,voters,,kirmizi-parti,yaris-denemesehir-yenileme,2019-06-27,certificate,2020-01-10,decision,known,rerun,suspension,,kurul,page 5,\n"
        "denemesehir-ela-2,ela-misal,denemesehir,mayor,gorev-ela-1,suspended,,,kirmizi-parti,,2020-01-10,decision,,,open,suspension,,2024-03-01,kurul,page 5,\n"
        "denemesehir-can-1,can-deneme,denemesehir,mayor,gorev-can-2,acting,council,gorev-ela-1,mavi-parti,,2020-01-12,decision,,,open,council-vote,,2024-03-01,gazete,page 2,\n"
    ),
    "leader_of.csv": (
        "fact,politician,party,mandate,standing,role,by,start,start_day,end,end_day,end_state,began_by,ended_by,last_seen,source,locator\n"
        "onder-kirmizi-ela-1,ela-misal,kirmizi-parti,gorev-onder-ela-1,elected,leader,congress,2005-10-02,congress,2018-11-04,congress,known,congress,congress,,gazete,page 3\n"
        "onder-mavi-can-1,can-deneme,mavi-parti,gorev-onder-can-1,elected,leader,congress,2021,congress,,,open,congress,,,gazete,page 3\n"
    ),
    "member_of.csv": (
        "fact,member,group,start,start_day,end,end_day,end_state,began_by,ended_by,last_seen,source,locator\n"
        "uye-kirmizi-ada-1,ada-ornek,kirmizi-parti,1995-06,report,,,open,,,,gazete,page 4\n"
    ),
    "stood_in.csv": (
        "fact,candidate,contest,party,list,votes,share,seats,rank,elected,count,source,locator\n"
        "aday-ornekkent-ada,ada-ornek,yaris-ornekkent,kirmizi-parti,,600,60.00,,1,true,final,kurul,page 3\n"
        "aday-ornekkent-can,can-deneme,yaris-ornekkent,mavi-parti,,400,40.00,,2,false,final,kurul,page 3\n"
        "aday-denemesehir-ela,ela-misal,yaris-denemesehir,kirmizi-parti,,350,53.85,,1,true,final,kurul,page 3\n"
        "aday-yenileme-ela,ela-misal,yaris-denemesehir-yenileme,kirmizi-parti,,420,60.0,,1,true,final,kurul,page 3\n"
    ),
    "succeeded_by.csv": (
        "fact,from,to,date,kind,legal,source,locator\n"
        "soy-mavi-kirmizi,mavi-parti,kirmizi-parti,1990-01-15,split,false,gazete,page 5\n"
    ),
    "attributes.csv": (
        "fact,thing,key,value,start,start_day,end,end_day,end_state,began_by,ended_by,last_seen,source,locator\n"
        "tur-ornekkent-1,ornekkent,kind,metropolitan,1993,decision,,,open,,,,kurul,page 6\n"
    ),
    "rulings.csv": "fact,field,value,by,on,reason\n",
    "retractions.csv": "claim,by,on,reason\n",
    "exceptions.csv": "rule,facts,by,on,reason\n",
    "merges.csv": "old,new,by,on,reason\n",
    "distinct.csv": "left,right,by,on,reason\n",
}


class World:
    """A folder of curated tables that a test may spoil. Lines count as in an editor: the header is line 1."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    @classmethod
    def write(cls, directory: Path) -> World:
        """The valid folder, fresh."""
        directory.mkdir(parents=True)
        for name, text in TABLES.items():
            (directory / name).write_text(text, "utf-8")
        return cls(directory)

    def path(self, file: str) -> Path:
        """Where a table lies."""
        return self.directory / file

    def rows(self, file: str) -> list[list[str]]:
        """A table's lines as cells, the header first."""
        return list(csv.reader(io.StringIO(self.path(file).read_text("utf-8"), newline="")))

    def set(self, file: str, line: int, /, **cells: str) -> World:
        """Put other values into cells of one line."""
        rows = self.rows(file)
        for column, value in cells.items():
            rows[line - 1][rows[0].index(column)] = value
        return self._save(file, rows)

    def add(self, file: str, /, **cells: str) -> int:
        """Put a line at the end of a table and return its number."""
        rows = self.rows(file)
        assert set(cells) <= set(rows[0])
        rows.append([cells.get(column, "") for column in rows[0]])
        self._save(file, rows)
        return len(rows)

    def drop(self, file: str, line: int) -> World:
        """Take one line out."""
        rows = self.rows(file)
        del rows[line - 1]
        return self._save(file, rows)

    def text(self, file: str, text: str) -> World:
        """Replace a whole file by a text."""
        return self.body(file, text.encode())

    def body(self, file: str, body: bytes) -> World:
        """Replace a whole file by bytes."""
        self.path(file).write_bytes(body)
        return self

    def replace(self, file: str, old: str, new: str) -> World:
        """Exchange a piece of a file's text."""
        text = self.path(file).read_text("utf-8")
        assert old in text
        return self.text(file, text.replace(old, new, 1))

    def loader(self) -> CuratedLoader:
        """The loader that reads the folder."""
        return CuratedLoader(self.directory)

    def load(self, log: Log, **options: bool) -> LoadReport:
        """Load the folder into a log."""
        return load(self.loader(), log, **options)

    def facts(self) -> Facts:
        """The facts that the folder amounts to, whatever the rules say of them. Nothing may be refused."""
        reading = self.loader().read()
        assert not reading.refusals, [str(refusal) for refusal in reading.refusals]
        return build_facts(LogState().after([*reading.claims, *reading.judgements], "", reading.horizon))

    def _save(self, file: str, rows: list[list[str]]) -> World:
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows(rows)
        return self.text(file, text.getvalue())


def snapshot(directory: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes, without the lock, which says nothing."""
    return {
        str(path.relative_to(directory)): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }
