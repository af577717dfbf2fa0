;; Hashes of byte ranges: SHA-1 (FIPS 180-4; its first eight bytes read little-endian) and xxHash64 of seed 0
;; (Collet, xxHash fast digest algorithm, 0.1.1). Memory: 0 the 80 words of a SHA-1 schedule, 320 two blocks of
;; padding, from 448 what the caller puts there.
(module
  (memory (export "memory") 1)
  (global $h0 (mut i32) (i32.const 0))
  (global $h1 (mut i32) (i32.const 0))
  (global $h2 (mut i32) (i32.const 0))
  (global $h3 (mut i32) (i32.const 0))
  (global $h4 (mut i32) (i32.const 0))

  (func $swap (param $word i32) (result i32)
    (i32.or
      (i32.and (i32.rotl (local.get $word) (i32.const 8)) (i32.const 0x00ff00ff))
      (i32.and (i32.rotr (local.get $word) (i32.const 8)) (i32.const 0xff00ff00))))

  ;; One block of 64 bytes into the state.
  (func $block (param $at i32)
    (local $t i32) (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $e i32) (local $next i32)
    (loop $load
      (i32.store (local.get $t)
        (call $swap (i32.load (i32.add (local.get $at) (local.get $t)))))
      (br_if $load (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 4))) (i32.const 64))))
    (loop $extend
      (i32.store (local.get $t)
        (i32.rotl
          (i32.xor
            (i32.xor
              (i32.load (i32.sub (local.get $t) (i32.const 12)))
              (i32.load (i32.sub (local.get $t) (i32.const 32))))
            (i32.xor
              (i32.load (i32.sub (local.get $t) (i32.const 56)))
              (i32.load (i32.sub (local.get $t) (i32.const 64)))))
          (i32.const 1)))
      (br_if $extend
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 4))) (i32.const 320))))
    (local.set $a (global.get $h0))
    (local.set $b (global.get $h1))
    (local.set $c (global.get $h2))
    (local.set $d (global.get $h3))
    (local.set $e (global.get $h4))
    (local.set $t (i32.const 0))
    (loop $choose
      (local.set $next
        (i32.add
          (i32.add
            (i32.rotl (local.get $a) (i32.const 5))
            (i32.xor (local.get $d) (i32.and (local.get $b) (i32.xor (local.get $c) (local.get $d)))))
          (i32.add
            (i32.add (local.get $e) (i32.load (local.get $t)))
            (i32.const 0x5a827999))))
      (local.set $e (local.get $d))
      (local.set $d (local.get $c))
      (local.set $c (i32.rotl (local.get $b) (i32.const 30)))
      (local.set $b (local.get $a))
      (local.set $a (local.get $next))
      (br_if $choose
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 4))) (i32.const 80))))
    (loop $parity
      (local.set $next
        (i32.add
          (i32.add
            (i32.rotl (local.get $a) (i32.const 5))
            (i32.xor (local.get $b) (i32.xor (local.get $c) (local.get $d))))
          (i32.add
            (i32.add (local.get $e) (i32.load (local.get $t)))
            (i32.const 0x6ed9eba1))))
      (local.set $e (local.get $d))
      (local.set $d (local.get $c))
      (local.set $c (i32.rotl (local.get $b) (i32.const 30)))
      (local.set $b (local.get $a))
      (local.set $a (local.get $next))
      (br_if $parity
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 4))) (i32.const 160))))
    (loop $majority
      (local.set $next
        (i32.add
          (i32.add
            (i32.rotl (local.get $a) (i32.const 5))
            (i32.or
              (i32.and (local.get $b) (local.get $c))
              (i32.and (local.get $d) (i32.or (local.get $b) (local.get $c)))))
          (i32.add
            (i32.add (local.get $e) (i32.load (local.get $t)))
            (i32.const 0x8f1bbcdc))))
      (local.set $e (local.get $d))
      (local.set $d (local.get $c))
      (local.set $c (i32.rotl (local.get $b) (i32.const 30)))
      (local.set $b (local.get $a))
      (local.set $a (local.get $next))
      (br_if $majority
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 4))) (i32.const 240))))
    (loop $last
      (local.set $next
        (i32.add
          (i32.add
            (i32.rotl (local.get $a) (i32.const 5))
            (i32.xor (local.get $b) (i32.xor (local.get $c) (local.get $d))))
          (i32.add
            (i32.add (local.get $e) (i32.load (local.get $t)))
            (i32.const 0xca62c1d6))))
      (local.set $e (local.get $d))
      (local.set $d (local.get $c))
      (local.set $c (i32.rotl (local.get $b) (i32.const 30)))
      (local.set $b (local.get $a))
      (local.set $a (local.get $next))
      (br_if $last
        (i32.lt_u (local.tee $t (i32.add (local.get $t) (i32.const 4))) (i32.const 320))))
    (global.set $h0 (i32.add (global.get $h0) (local.get $a)))
    (global.set $h1 (i32.add (global.get $h1) (local.get $b)))
    (global.set $h2 (i32.add (global.get $h2) (local.get $c)))
    (global.set $h3 (i32.add (global.get $h3) (local.get $d)))
    (global.set $h4 (i32.add (global.get $h4) (local.get $e))))

  (func $sha1 (param $from i32) (param $to i32) (result i64)
    (local $bits i64) (local $at i32) (local $end i32)
    (global.set $h0 (i32.const 0x67452301))
    (global.set $h1 (i32.const 0xefcdab89))
    (global.set $h2 (i32.const 0x98badcfe))
    (global.set $h3 (i32.const 0x10325476))
    (global.set $h4 (i32.const 0xc3d2e1f0))
    (local.set $bits
      (i64.shl (i64.extend_i32_u (i32.sub (local.get $to) (local.get $from))) (i64.const 3)))
    (block $whole
      (loop $blocks
        (br_if $whole
          (i32.lt_u (i32.sub (local.get $to) (local.get $from)) (i32.const 64)))
        (call $block (local.get $from))
        (local.set $from (i32.add (local.get $from) (i32.const 64)))
        (br $blocks)))
    (local.set $at (i32.const 320))
    (loop $clear
      (i64.store (local.get $at) (i64.const 0))
      (br_if $clear
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 448))))
    (local.set $at (i32.const 320))
    (block $copied
      (loop $copy
        (br_if $copied (i32.ge_u (local.get $from) (local.get $to)))
        (i32.store8 (local.get $at) (i32.load8_u (local.get $from)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $copy)))
    (i32.store8 (local.get $at) (i32.const 0x80))
    (local.set $end
      (select (i32.const 384) (i32.const 448) (i32.lt_u (local.get $at) (i32.const 376))))
    (i32.store (i32.sub (local.get $end) (i32.const 8))
      (call $swap (i32.wrap_i64 (i64.shr_u (local.get $bits) (i64.const 32)))))
    (i32.store (i32.sub (local.get $end) (i32.const 4))
      (call $swap (i32.wrap_i64 (local.get $bits))))
    (call $block (i32.const 320))
    (if (i32.eq (local.get $end) (i32.const 448)) (then (call $block (i32.const 384))))
    (i64.or
      (i64.extend_i32_u (call $swap (global.get $h0)))
      (i64.shl (i64.extend_i32_u (call $swap (global.get $h1))) (i64.const 32))))

  (func $round (param $lane i64) (param $input i64) (result i64)
    (i64.mul
      (i64.rotl
        (i64.add (local.get $lane) (i64.mul (local.get $input) (i64.const 0xc2b2ae3d27d4eb4f)))
        (i64.const 31))
      (i64.const 0x9e3779b185ebca87)))

  (func $merge (param $hash i64) (param $lane i64) (result i64)
    (i64.add
      (i64.mul
        (i64.xor (local.get $hash) (call $round (i64.const 0) (local.get $lane)))
        (i64.const 0x9e3779b185ebca87))
      (i64.const 0x85ebca77c2b2ae63)))

  (func $xxhash64 (param $at i32) (param $to i32) (result i64)
    (local $length i64) (local $hash i64) (local $v1 i64) (local $v2 i64) (local $v3 i64) (local $v4 i64)
    (local.set $length (i64.extend_i32_u (i32.sub (local.get $to) (local.get $at))))
    (local.set $hash (i64.const 0x27d4eb2f165667c5))
    (if (i64.ge_u (local.get $length) (i64.const 32))
      (then
        (local.set $v1
          (i64.add (i64.const 0x9e3779b185ebca87) (i64.const 0xc2b2ae3d27d4eb4f)))
        (local.set $v2 (i64.const 0xc2b2ae3d27d4eb4f))
        (local.set $v4 (i64.sub (i64.const 0) (i64.const 0x9e3779b185ebca87)))
        (loop $stripe
          (local.set $v1 (call $round (local.get $v1) (i64.load (local.get $at))))
          (local.set $v2 (call $round (local.get $v2) (i64.load offset=8 (local.get $at))))
          (local.set $v3 (call $round (local.get $v3) (i64.load offset=16 (local.get $at))))
          (local.set $v4 (call $round (local.get $v4) (i64.load offset=24 (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $stripe
            (i32.ge_u (i32.sub (local.get $to) (local.get $at)) (i32.const 32))))
        (local.set $hash
          (i64.add
            (i64.add
              (i64.rotl (local.get $v1) (i64.const 1))
              (i64.rotl (local.get $v2) (i64.const 7)))
            (i64.add
              (i64.rotl (local.get $v3) (i64.const 12))
              (i64.rotl (local.get $v4) (i64.const 18)))))
        (local.set $hash (call $merge (local.get $hash) (local.get $v1)))
        (local.set $hash (call $merge (local.get $hash) (local.get $v2)))
        (local.set $hash (call $merge (local.get $hash) (local.get $v3)))
        (local.set $hash (call $merge (local.get $hash) (local.get $v4)))))
    (local.set $hash (i64.add (local.get $hash) (local.get $length)))
    (block $eights
      (loop $eight
        (br_if $eights (i32.lt_u (i32.sub (local.get $to) (local.get $at)) (i32.const 8)))
        (local.set $hash
          (i64.add
            (i64.mul
              (i64.rotl
                (i64.xor
                  (local.get $hash)
                  (call $round (i64.const 0) (i64.load (local.get $at))))
                (i64.const 27))
              (i64.const 0x9e3779b185ebca87))
            (i64.const 0x85ebca77c2b2ae63)))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $eight)))
    (if (i32.ge_u (i32.sub (local.get $to) (local.get $at)) (i32.const 4))
      (then
        (local.set $hash
          (i64.add
            (i64.mul
              (i64.rotl
                (i64.xor
                  (local.get $hash)
                  (i64.mul (i64.load32_u (local.get $at)) (i64.const 0x9e3779b185ebca87)))
                (i64.const 23))
              (i64.const 0xc2b2ae3d27d4eb4f))
            (i64.const 0x165667b19e3779f9)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))))
    (block $bytes
      (loop $byte
        (br_if $bytes (i32.ge_u (local.get $at) (local.get $to)))
        (local.set $hash
          (i64.mul
            (i64.rotl
              (i64.xor
                (local.get $hash)
                (i64.mul (i64.load8_u (local.get $at)) (i64.const 0x27d4eb2f165667c5)))
              (i64.const 11))
            (i64.const 0x9e3779b185ebca87)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $byte)))
    (local.set $hash
      (i64.mul
        (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 33)))
        (i64.const 0xc2b2ae3d27d4eb4f)))
    (local.set $hash
      (i64.mul
        (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 29)))
        (i64.const 0x165667b19e3779f9)))
    (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32))))

  ;; Hashes `count` n-grams: words begin at the i32 from $starts on, each one blank after the one before; the last
  ;; start is one past the end. The hash of a n-gram goes to $out, eight bytes each.
  (func (export "hash") (param $sha i32) (param $starts i32) (param $count i32) (param $ngram i32) (param $out i32)
    (local $last i32) (local $from i32) (local $to i32)
    (local.set $last (i32.add (local.get $starts) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $ngram (i32.shl (local.get $ngram) (i32.const 2)))
    (block $done
      (loop $shingle
        (br_if $done (i32.ge_u (local.get $starts) (local.get $last)))
        (local.set $from (i32.load (local.get $starts)))
        (local.set $to
          (i32.sub (i32.load (i32.add (local.get $starts) (local.get $ngram))) (i32.const 1)))
        (i64.store (local.get $out)
          (if (result i64) (local.get $sha)
            (then (call $sha1 (local.get $from) (local.get $to)))
            (else (call $xxhash64 (local.get $from) (local.get $to)))))
        (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
        (local.set $out (i32.add (local.get $out) (i32.const 8)))
        (br $shingle)))))
